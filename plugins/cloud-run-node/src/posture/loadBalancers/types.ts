/** The resources that a load balancer is made of. */
export const NEG_TYPES = ['google_compute_region_network_endpoint_group'];

export const BACKEND_TYPES = [
  'google_compute_backend_service',
  'google_compute_region_backend_service',
];

export const URL_MAP_TYPES = [
  'google_compute_url_map',
  'google_compute_region_url_map',
];

export const HTTPS_PROXY_TYPES = [
  'google_compute_target_https_proxy',
  'google_compute_region_target_https_proxy',
];

export const HTTP_PROXY_TYPES = [
  'google_compute_target_http_proxy',
  'google_compute_region_target_http_proxy',
];

export const FORWARDING_RULE_TYPES = [
  'google_compute_global_forwarding_rule',
  'google_compute_forwarding_rule',
];

export const ADDRESS_TYPES = [
  'google_compute_global_address',
  'google_compute_address',
];
