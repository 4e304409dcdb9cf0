{% if values.runtime.kind == 'python' %}
"""Runs the service until it is told to stop."""

import os
import signal
import threading

from app import log
from app.project import project_id
from app.server import create_server
from app.service import Service

# Cloud Run kills the container ten seconds after SIGTERM.
SHUTDOWN_LIMIT_SECONDS = 8


def main():
    server = create_server(int(os.environ.get("PORT", "8080")), Service(project_id()))

    def give_up():
        log.write("WARNING", "requests were still open when the time was up")
        os._exit(1)

    def stop(name):
        log.write("INFO", f"{name} received, finishing open requests")
        limit = threading.Timer(SHUTDOWN_LIMIT_SECONDS, give_up)
        limit.daemon = True
        limit.start()
        server.shutdown()

    def on_signal(number, _frame):
        # A handler interrupts whatever runs, so it leaves the work to a thread.
        threading.Thread(target=stop, args=(signal.Signals(number).name,)).start()

    signal.signal(signal.SIGTERM, on_signal)
    signal.signal(signal.SIGINT, on_signal)

    log.write("INFO", "listening", port=server.server_port)
    server.serve_forever(poll_interval=0.1)
    server.server_close()
    log.write("INFO", "stopped")


if __name__ == "__main__":
    main()
{% endif %}
