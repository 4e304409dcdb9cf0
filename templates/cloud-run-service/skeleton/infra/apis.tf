resource "google_project_service" "required" {
  for_each = toset([
{% for api in values.apis %}
    ${{ api | hcl }},
{% endfor %}
  ])

  service = each.value

  # Other services of the project may need them too.
  disable_on_destroy = false
}
