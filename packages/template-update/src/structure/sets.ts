/** Names of lists whose order means nothing, by their last word. */
const SETS =
  /(^|_|-)(domains?|tags|members|ranges|cidrs|blocks|needs|scopes|roles|services|apis|hosts?|hostnames|audiences|principals|emails|groups|users|labels|topics|branches|include|exclude|files|keywords|owners|reviewers|assignees|networks|subnetworks|subnets|zones|regions|addresses|ips|ports|environments|permissions|depends_on|dependencies|changes|capabilities|allowed|denied|allowlist|denylist|accounts|projects|origins|methods|certificates|hashes|secrets|lib|types|workspaces|extensions)$/;

/** Names of lists whose elements are named, and whose order means something. */
const SEQUENCES =
  /^(steps|init_containers|script|before_script|after_script|stages|plugins|nav|pipeline|tasks|rules)$/;

function words(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
}

/** Whether a list of strings under this name is used as a set: domains, tags, members, allowed ranges, needs. */
export function isSetName(name: string): boolean {
  const plain = words(name);
  return SETS.test(plain) || /^allowed_|^(consumes|provides)_apis$/.test(plain);
}

/** Whether what stands in a list under this name happens in that order. */
export function isSequenceName(name: string): boolean {
  return SEQUENCES.test(words(name));
}
