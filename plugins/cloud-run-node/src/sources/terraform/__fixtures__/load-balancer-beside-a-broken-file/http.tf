resource "google_compute_target_http_proxy" "api" {
  name    = "api"
  url_map = google_compute_url_map.api.id

resource "google_compute_global_forwarding_rule" "http" {
  name = "http"
  target = google_compute_target_http_proxy.api.id
}
