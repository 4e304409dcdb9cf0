project_id = ${{ environment.project | hcl }}
region     = ${{ environment.region | hcl }}
{% if values.names.per_environment %}
environment = ${{ environment.name | hcl }}
{% endif %}

cpu           = ${{ environment.cpu | hcl }}
memory        = ${{ environment.memory | hcl }}
min_instances = ${{ environment.min_instances }}
max_instances = ${{ environment.max_instances }}

{% if values.load_balancer %}
domains = [
{% for domain in environment.domains %}
  ${{ domain | hcl }},
{% endfor %}
]
{% endif %}

{% if values.vpc.kind == "new" and values.vpc.subnetwork_address %}
subnet_range = ${{ environment.subnet_range | hcl }}
{% endif %}
{% if values.vpc.kind == "shared" and (values.vpc.network_address or values.vpc.subnetwork_address or values.egress.connector) %}
host_project_id = ${{ environment.host_project | hcl }}
{% endif %}
{% if values.vpc and values.vpc.kind != "new" and values.vpc.network_address %}
network = ${{ environment.network | hcl }}
{% endif %}
{% if values.vpc and values.vpc.kind != "new" and values.vpc.subnetwork_address %}
subnetwork = ${{ environment.subnetwork | hcl }}
{% endif %}
{% if environment.proxy_only_range %}
proxy_only_range = ${{ environment.proxy_only_range | hcl }}
{% elif values.vpc.proxy_only == "sometimes" %}
proxy_only_range = null
{% endif %}
