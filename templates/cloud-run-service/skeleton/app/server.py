{% if values.runtime.kind == 'python' %}
"""A threaded server for a WSGI application, from the standard library."""

from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = False  # server_close() waits for open requests
    request_queue_size = 128


class Handler(WSGIRequestHandler):
    timeout = 5  # a client that sends nothing does not hold up the shutdown

    def log_message(self, format, *args):
        """The application writes its own, structured, entries."""


def create_server(port, application):
    """A server that already has its port and answers nothing yet."""
    return make_server("", port, application, server_class=Server, handler_class=Handler)
{% endif %}
