{% if values.runtime.kind == 'python' %}
import json
import os
import signal
import subprocess
import sys
import unittest
from urllib.error import HTTPError
from urllib.request import Request, urlopen

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"


class ServiceTest(unittest.TestCase):
    def setUp(self):
        self.service = subprocess.Popen(
            [sys.executable, "-m", "app"],
            env={
                **os.environ,
                "PORT": "0",
                "K_SERVICE": "test",
                "GOOGLE_CLOUD_PROJECT": "test-project",
            },
            stdout=subprocess.PIPE,
            text=True,
        )
        self.address = f"http://127.0.0.1:{self.entry()['port']}"

    def tearDown(self):
        self.service.kill()
        self.service.wait()
        self.service.stdout.close()

    def entry(self):
        return json.loads(self.service.stdout.readline())

    def fetch(self, path, **options):
        request = Request(f"{self.address}{path}", **options)
        try:
            with urlopen(request, timeout=5) as response:
                return response.status, json.load(response)
        except HTTPError as error:
            with error:
                return error.code, json.load(error)

    def test_answers_the_health_probe(self):
        self.assertEqual(self.fetch("/health"), (200, {"status": "ok"}))

    def test_says_hello(self):
        self.assertEqual(self.fetch("/"), (200, {"message": "Hello from test"}))

    def test_refuses_what_it_does_not_know(self):
        self.assertEqual(self.fetch("/nothing-here")[0], 404)
        self.assertEqual(self.fetch("/", method="POST")[0], 405)

    def test_logs_a_request_with_its_trace(self):
        self.fetch("/", headers={"traceparent": f"00-{TRACE}-00f067aa0ba902b7-01"})
        entry = self.entry()
        self.assertEqual(entry["severity"], "INFO")
        self.assertEqual(
            entry["logging.googleapis.com/trace"], f"projects/test-project/traces/{TRACE}"
        )

    def test_stops_when_it_is_told_to(self):
        self.service.send_signal(signal.SIGTERM)
        self.assertEqual(self.service.wait(timeout=5), 0)


if __name__ == "__main__":
    unittest.main()
{% endif %}
