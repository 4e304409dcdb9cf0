project = "shop"
ingress = "internal_only"
members = ["group:shop@example.com"]
