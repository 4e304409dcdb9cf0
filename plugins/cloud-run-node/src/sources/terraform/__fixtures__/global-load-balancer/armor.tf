resource "google_compute_security_policy" "api" {
  name = "api"

  rule {
    action   = "throttle"
    priority = 1000

    match {
      versioned_expr = "SRC_IPS_V1"
      config {
        src_ip_ranges = ["*"]
      }
    }
  }

  rule {
    action   = "deny(403)"
    priority = 900
    preview  = true

    match {
      expr {
        expression = "origin.region_code == 'XX'"
      }
    }
  }
}
