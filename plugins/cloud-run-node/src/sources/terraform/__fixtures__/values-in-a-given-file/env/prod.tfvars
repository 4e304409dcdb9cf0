project = "shop"
ingress = "all"
members = []
