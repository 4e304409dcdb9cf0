/** What is shown in the place of an answer that is still missing. The texts are in `form.standIn`. */
export type StandIn =
  | 'name'
  | 'project'
  | 'region'
  | 'domains'
  | 'accessors'
  | 'allowedRanges'
  | 'network'
  | 'connectorSubnet'
  | 'environments';
