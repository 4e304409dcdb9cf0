{% set first = values.environments[0] %}
# The defaults are those of ${{ first.name | comment }}. The file of an environment in environments/ holds its values.

variable "project_id" {
  description = "Project that the service runs in."
  type        = string
  default     = ${{ first.project | hcl }}

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.project_id))
    error_message = "A project id has 6 to 30 lower case letters, digits and hyphens, begins with a letter and does not end with a hyphen."
  }
}

variable "region" {
  description = "Region that the service runs in."
  type        = string
  default     = ${{ first.region | hcl }}

  validation {
    condition     = can(regex("^[a-z]+-[a-z]+[0-9]{1,2}$", var.region))
    error_message = "A region looks like europe-west1."
  }
}
{% if values.names.per_environment %}

variable "environment" {
  description = "Name of the environment. It tells apart what environments have in one project."
  type        = string
  default     = ${{ first.name | hcl }}

  validation {
    condition     = can(regex("^[a-z]([a-z0-9-]{0,18}[a-z0-9])?$", var.environment))
    error_message = "An environment's name has up to 20 lower case letters, digits and hyphens."
  }
}
{% endif %}

{% if values.runtime.kind == "image" %}
variable "image" {
  description = "Container image to run. Deployments give the version they want."
  type        = string
  default     = ${{ values.runtime.image | hcl }}
}

variable "health_check_path" {
  description = "Path that answers 200 while the container is healthy."
  type        = string
  default     = ${{ values.health_path | hcl }}

  validation {
    condition     = startswith(var.health_check_path, "/")
    error_message = "A path begins with a slash."
  }
}
{% else %}
variable "image" {
  description = "Container image to run. Deployments give the one they built; the default serves until there is one."
  type        = string
  default     = "us-docker.pkg.dev/cloudrun/container/hello"
}
{% endif %}

variable "cpu" {
  description = "CPUs of an instance."
  type        = string
  default     = ${{ first.cpu | hcl }}

  validation {
    condition     = contains(["1", "2", "4", "8"], var.cpu)
    error_message = "An instance has 1, 2, 4 or 8 CPUs."
  }
}

variable "memory" {
  description = "Memory of an instance."
  type        = string
  default     = ${{ first.memory | hcl }}

  validation {
    condition     = contains(["512Mi", "1Gi", "2Gi", "4Gi", "8Gi", "16Gi", "32Gi"], var.memory)
    error_message = "An instance has 512Mi, 1Gi, 2Gi, 4Gi, 8Gi, 16Gi or 32Gi of memory."
  }
}

variable "min_instances" {
  description = "Instances that are kept ready. Each costs money while it waits."
  type        = number
  default     = ${{ first.min_instances }}

  validation {
    condition     = var.min_instances >= 0 && var.min_instances <= 1000 && floor(var.min_instances) == var.min_instances
    error_message = "A whole number from 0 to 1000."
  }
}

variable "max_instances" {
  description = "Instances that there are at most."
  type        = number
  default     = ${{ first.max_instances }}

  validation {
    condition     = var.max_instances >= 1 && var.max_instances <= 1000 && floor(var.max_instances) == var.max_instances
    error_message = "A whole number from 1 to 1000."
  }
}

variable "deletion_protection" {
  description = "Whether Terraform refuses to delete or replace the service."
  type        = bool
  default     = true
}
{% if values.load_balancer %}

variable "domains" {
  description = "Domains that the load balancer serves."
  type        = list(string)
  default     = ${{ first.domains | hcl }}

  validation {
    condition     = length(var.domains) >= 1 && length(var.domains) <= 15
    error_message = "The load balancer serves 1 to 15 domains."
  }

  validation {
    condition     = alltrue([for domain in var.domains : can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$", domain))])
    error_message = "A domain is a full name in lower case such as api.example.com, without a wildcard."
  }
}
{% endif %}
{% if values.vpc.kind == "shared" and (values.vpc.network_address or values.vpc.subnetwork_address or values.egress.connector) %}

variable "host_project_id" {
  description = "Host project of the Shared VPC."
  type        = string
  default     = ${{ first.host_project | hcl }}

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", var.host_project_id))
    error_message = "A project id has 6 to 30 lower case letters, digits and hyphens, begins with a letter and does not end with a hyphen."
  }
}
{% endif %}
{% if values.vpc and values.vpc.kind != "new" and values.vpc.network_address %}

variable "network" {
  description = "Name of the VPC network."
  type        = string
  default     = ${{ first.network | hcl }}
}
{% endif %}
{% if values.vpc and values.vpc.kind != "new" and values.vpc.subnetwork_address %}

variable "subnetwork" {
  description = "Name of the subnetwork in the service's region."
  type        = string
  default     = ${{ first.subnetwork | hcl }}
}
{% endif %}
{% if values.vpc.kind == "new" and values.vpc.subnetwork_address %}

variable "subnet_range" {
  description = "Range of the subnetwork."
  type        = string
  default     = ${{ first.subnet_range | hcl }}

  validation {
    condition     = can(cidrhost(var.subnet_range, 0)) && tonumber(split("/", var.subnet_range)[1]) <= 26
    error_message = "Direct VPC egress needs a range of /26 or larger, such as 10.8.0.0/24."
  }
}
{% endif %}
{% if values.vpc and values.vpc.proxy_only != "never" %}

variable "proxy_only_range" {
  description = "Range of the proxy-only subnetwork{% if values.vpc.proxy_only == "sometimes" %}; null where the network has one{% endif %}."
  type        = string
{% if first.proxy_only_range %}
  default     = ${{ first.proxy_only_range | hcl }}
{% else %}
  default     = null
{% endif %}

  validation {
    condition     = {% if values.vpc.proxy_only == "sometimes" %}var.proxy_only_range == null ? true : {% endif %}can(cidrhost(var.proxy_only_range, 0)) && tonumber(split("/", var.proxy_only_range)[1]) <= 26
    error_message = "A proxy-only subnetwork needs a range of /26 or larger, such as 10.9.0.0/24."
  }
}
{% endif %}
