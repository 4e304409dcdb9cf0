resource "google_compute_security_policy" "backend" {
  name = "backend"
}

resource "google_compute_security_policy_rule" "deny" {
  security_policy = google_compute_security_policy.backend.name
  priority        = 2147483647
  action          = "deny(403)"

  match {
    versioned_expr = "SRC_IPS_V1"
    config {
      src_ip_ranges = ["*"]
    }
  }
}

resource "google_compute_security_policy" "edge" {
  name = "edge"
  type = "CLOUD_ARMOR_EDGE"
}
