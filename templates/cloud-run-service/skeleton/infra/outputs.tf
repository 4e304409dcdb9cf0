{% if values.ingress.default_url == "enabled" %}
output "service_url" {
  description = "Default URL of the service."
  value       = google_cloud_run_v2_service.main.uri
}
{% endif %}

output "service_account_email" {
  description = "The service's own identity, for grants on what it uses."
  value       = google_service_account.main.email
}
{% if values.load_balancer %}
{% set address = "google_compute_address.load_balancer.address" if values.load_balancer.regional else "google_compute_global_address.load_balancer.address" %}

output "dns_records" {
  description = "DNS records to create for each domain: one leads to the load balancer, the other proves to Google that the certificate may be issued."
  value = {
    for domain, authorization in google_certificate_manager_dns_authorization.main : domain => [
      {
        name = "${domain}."
        type = "A"
        data = ${{ address }}
      },
      {
        name = authorization.dns_resource_record[0].name
        type = authorization.dns_resource_record[0].type
        data = authorization.dns_resource_record[0].data
      },
    ]
  }
}
{% endif %}
{% if values.egress.nat.reserved %}

output "outbound_addresses" {
  description = "Addresses that the service's requests to the internet come from."
  value       = google_compute_address.nat[*].address
}
{% endif %}
