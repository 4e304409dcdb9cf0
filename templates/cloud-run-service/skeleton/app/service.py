{% if values.runtime.kind == 'python' %}
"""The service as a WSGI application, so that any WSGI server can run it."""

import json
import os

from app import log


def health():
    # For the startup and liveness probes. Google's front end keeps paths that end in "z" for itself,
    # so callers outside get a 404 for this one.
    return {"status": "ok"}


def hello():
    return {"message": f"Hello from {os.environ.get('K_SERVICE', 'your machine')}"}


ROUTES = {"/health": health, "/": hello}


def answer(method, path):
    route = ROUTES.get(path)
    if route is None:
        return "404 Not Found", {"error": "Not found"}
    if method not in ("GET", "HEAD"):
        return "405 Method Not Allowed", {"error": "Method not allowed"}
    return "200 OK", route()


class Service:
    def __init__(self, project):
        self._project = project

    def __call__(self, environ, start_response):
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"]
        status, body = answer(method, path)
        text = f"{json.dumps(body)}\n".encode()
        start_response(
            status,
            [
                ("Content-Type", "application/json; charset=utf-8"),
                ("Content-Length", str(len(text))),
            ],
        )
        query = environ.get("QUERY_STRING")
        code = int(status.split(" ", 1)[0])
        log.write(
            "INFO" if code < 400 else "WARNING",
            f"{method} {code}",
            httpRequest={
                "requestMethod": method,
                "requestUrl": f"{path}?{query}" if query else path,
                "status": code,
                "userAgent": environ.get("HTTP_USER_AGENT"),
            },
            **log.trace_fields(environ.get("HTTP_TRACEPARENT"), self._project),
        )
        return [] if method == "HEAD" else [text]
{% endif %}
