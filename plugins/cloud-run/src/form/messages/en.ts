/** What the form says in English. What each choice means comes from the model's package. */
export const formMessages = {
  question: {
    ingress: 'Who can reach it?',
    ingressHint:
      'Where requests may come from, before anybody asks who sent them.',
    auth: 'Who may call it?',
    authHint: 'Whom the service answers once a request has arrived.',
    egress: 'What must it reach?',
    egressHint: 'Where its own requests go, and from which address.',
    vpc: 'Which network does it use?',
    vpcForEgress: 'Its traffic passes a VPC network.',
    vpcForLoadBalancer: 'A regional load balancer lives in a VPC network.',
  },
  ingress: {
    internalLoadBalancer: 'Put a regional internal load balancer in front',
    internalLoadBalancerHint:
      'Internal callers then use a domain and a certificate of your own.',
    loadBalancer: 'Through which load balancer?',
    domains: 'Domains',
    domainsHint: 'Each gets a managed certificate, proved through DNS.',
    domain: 'Domain',
    addDomain: 'Add a domain',
    cloudArmor: 'Guard it with Cloud Armor',
    cloudArmorHint: 'Filters requests at the load balancer.',
    rateLimit: 'Limit the rate of each address',
    rateLimitHint: 'Answers 429 above the limit.',
    requestsPerMinute: 'Requests a minute from one address',
    owasp: 'OWASP rules',
    restrictRanges: 'Let only certain addresses in',
    restrictRangesHint: 'Everybody else is refused.',
    allowedRanges: 'Allowed address ranges',
    allowedRange: 'Address range',
    addRange: 'Add a range',
    httpRedirect: 'Redirect HTTP to HTTPS',
    httpRedirectHint: 'Otherwise plain HTTP is not answered at all.',
    cdn: 'Cache answers with Cloud CDN',
    cdnHint: 'Serves what may be cached from close to the caller.',
    defaultUrl: 'Should the run.app URL still answer?',
  },
  auth: {
    by: 'How is it opened?',
    invokers: 'Who gets the invoke permission?',
    invokersHint:
      'They get roles/run.invoker. Leave it empty to name them later.',
    invoker: 'Caller',
    addInvoker: 'Add a caller',
    at: 'Where do people sign in?',
    accessors: 'Who may enter?',
    accessorsHint: 'They get roles/iap.httpsResourceAccessor.',
    accessor: 'Person or group',
    addAccessor: 'Add a person or group',
  },
  member: {
    kind: 'Kind',
    user: 'User',
    group: 'Group',
    serviceAccount: 'Service account',
    domain: 'Domain',
    id: 'E-mail address or domain',
  },
  reach: {
    internet: {
      title: 'Only the internet and Google’s APIs',
      explanation:
        'Leaves on Google’s default path, from addresses that change. Needs no network.',
    },
    privateResources: {
      title: 'Something inside a VPC network',
      explanation:
        'A database, a cache or an internal service. Private ranges only go through the network.',
    },
    knownAddresses: {
      title: 'Partners that admit known addresses only',
      explanation:
        'All traffic goes through the network and leaves from fixed addresses of Cloud NAT.',
    },
    everything: {
      title: 'Everything through the VPC network',
      explanation:
        'All traffic goes through the network, where firewall rules see it, and leaves through Cloud NAT.',
    },
  },
  egress: {
    path: 'How does it get into the network?',
    addresses: 'Fixed outbound addresses',
    addressesHint:
      'Each carries 64,512 connections to one destination. One is enough to begin with.',
    nat: 'How does internet traffic leave?',
    callsInternalServices:
      'It calls other Cloud Run services that are internal',
    callsInternalServicesHint:
      'Their run.app names then lead through the network, by private DNS where needed.',
    tags: 'Network tags',
    tagsHint: 'Firewall rules for outgoing traffic can name them.',
    tag: 'Network tag',
    addTag: 'Add a tag',
    connectorSubnet: 'The connector’s subnetwork',
    connectorSubnetNew: 'A new /28 subnetwork',
    connectorSubnetNewHint: 'Created for this connector alone.',
    connectorSubnetExisting: 'An existing /28 subnetwork',
    connectorSubnetExistingHint: 'The network team made it for a connector.',
    connectorRange: 'Range of the connector’s subnetwork',
    connectorSubnetName: 'Name of the connector’s subnetwork',
    machineType: 'Machine type of the connector',
    minInstances: 'Fewest connector instances',
    maxInstances: 'Most connector instances',
  },
  vpc: {
    subnetRange: 'Range of the subnetwork',
    subnetRangeHint:
      'At least /26, with room for every instance and its replacement.',
    network: 'Network',
    subnetwork: 'Subnetwork',
    hostProject: 'Host project',
    proxyOnlyRange: 'Range of the proxy-only subnetwork',
    proxyOnlyRangeHint: 'The regional load balancer’s proxies live in it.',
    addedProxyOnlyRangeHint:
      'Leave it empty where the network already has one.',
  },
  list: {
    numbered: '{{label}} {{number}}',
    remove: 'Remove {{label}} {{number}}',
  },
  advice: { recommended: 'Recommended', consider: 'Worth a thought' },
  recommendation: {
    startClosed:
      'Start closed. It can be opened later, when somebody outside needs it.',
    publishBehindLoadBalancer:
      'What the public calls belongs behind a load balancer: it can be filtered, limited and given a domain.',
    signInBehindLoadBalancer:
      'People come to a domain of yours, and Cloud Armor can stand in front of the sign-in.',
    globalLoadBalancer:
      'One address near every caller; choose a regional one only where traffic must stay in a region.',
    owaspPreview:
      'The rules also match honest requests. See in the log which ones before enforcing.',
    iapOnService: 'Nobody can go around it, by whichever way they come.',
    invokerCheckOff:
      'It says what is meant, and works where the organisation restricts sharing to its domains.',
    directVpc: 'It costs nothing while idle and has nothing to look after.',
    directVpcWarm:
      'Every environment keeps an instance running, so the slow start through Cloud NAT is not felt.',
    connectorForQuickStart:
      'Direct VPC egress can take 30 seconds and more to start behind Cloud NAT. If that is too slow, keep an instance running or take a connector.',
  },
  unavailable: {
    policyIngress: 'Your organisation’s policy does not allow this ingress.',
    policyEgress: 'Your organisation’s policy does not allow this egress.',
    policyPublic:
      'Your organisation’s policy allows no service without a sign-in.',
    policyInvokerCheck:
      'Your organisation’s policy requires the invoker check.',
    organizationIngress:
      'Google Cloud refuses this ingress: the organisation policy run.allowedIngress does not list it.',
    organizationEgress:
      'Google Cloud refuses this egress: the organisation policy run.allowedVPCEgress does not list it.',
    organizationInvokerCheck:
      'Google Cloud refuses this: the organisation policy run.managed.requireInvokerIam keeps the invoker IAM check on.',
    organizationAllUsers:
      'Google Cloud refuses this: domain restricted sharing lets nobody grant allUsers.',
    policyAllUsers: 'Your organisation’s policy does not allow allUsers.',
    iapWithoutLoadBalancer:
      'There is no load balancer. Choose one in the first question to sign people in there.',
    iapWithCdn:
      'Cloud CDN is on, and a load balancer cannot have both. Switch it off in the first question.',
    cdnWithIap:
      'People sign in at the load balancer, and it cannot have both. Sign them in on the service to cache.',
    newVpcHasNoNat:
      'A new network has no Cloud NAT yet. Choose an existing or a Shared VPC network to use theirs.',
  },
  problem: {
    number: 'Enter a whole number within the limits.',
    rangesMissing: 'Name at least one address range, or let everybody in.',
    tooMany: 'Remove some: there are more than Google Cloud takes.',
    resourceMissing: 'Enter its name.',
    incomplete: 'Answer this question.',
    prefixed: '{{field}}: {{problem}}',
    environment: 'Environment {{number}}, {{field}}: {{problem}}',
  },
  policy: {
    unread: 'Your organisation’s policy could not be read',
    unreadHint:
      'Every choice is open here. The policy is applied when the service is created.',
  },
  preview: {
    title: 'What this becomes',
    environment: 'Environment shown',
    standIn: 'Until they are given, these stand in: {{names}}.',
    stale_one:
      'One answer needs a correction. Below is the last complete network.',
    stale_other:
      '{{count}} answers need a correction. Below is the last complete network.',
    exposure: 'Exposure',
    diagram: 'From caller to destination',
    warnings: 'Warnings',
    cost: 'Idle cost a month',
    costFree: 'Nothing costs money while it is idle.',
    costItem: '{{part}} × {{quantity}}',
    costTotal: 'Total',
    costNote: 'Traffic, requests and running instances come on top.',
    pricesAsOf: 'List prices as of {{date}}',
    files: 'Files',
    filesCount_one: 'One file',
    filesCount_other: '{{count}} files',
    filesUpdating: 'Working out the files…',
    filesStale: 'These are the files of the answers before.',
    filesFailed: 'The files could not be worked out',
    filesRetry: 'Try again',
    folder: 'Files in {{folder}}',
    topFolder: 'Top folder',
    binary: 'This file holds no text.',
    close: 'Close',
    newFile: 'new',
  },
  standIn: {
    name: 'name',
    project: 'project',
    region: 'region',
    domains: 'domain',
    accessors: 'who may enter',
    allowedRanges: 'address ranges',
    network: 'network',
    connectorSubnet: 'the connector’s subnetwork',
    environments: 'environment',
  },
  environments: {
    hint: 'Each becomes a tfvars file and a stage of the pipeline, in this order.',
    environment: 'Environment {{number}}',
    named: 'Environment {{number}}: {{name}}',
    name: 'Name',
    project: 'Google Cloud project',
    region: 'Region',
    minInstances: 'Fewest instances',
    minInstancesHint: '0 costs nothing while idle; 1 or more starts at once.',
    maxInstances: 'Most instances',
    cpu: 'CPU',
    memory: 'Memory',
    ownDomains: 'Domains of its own',
    ownDomainsHint: 'One domain cannot lead to two environments.',
    ownVpc: 'A network of its own',
    ownVpcHint: 'Of the same kind as the service’s network.',
    add: 'Add an environment',
    remove: 'Remove {{name}}',
    moveUp: 'Move {{name}} up',
    moveDown: 'Move {{name}} down',
    moved: '{{name}} is now number {{number}}.',
    removed: '{{name}} was removed.',
    unnamed: 'the unnamed environment',
  },
  repository: {
    noHost:
      'The portal has no integration for a Git host. Name one under integrations.gitea, integrations.github or integrations.gitlab in app-config.yaml.',
    ownerMissing: 'Name the owner: the organisation or group on the host.',
    nameMissing: 'Give the repository a name.',
  },
  summary: {
    label: 'In words',
    incomplete:
      'Once every answer is complete, the network stands here in words.',
  },
} as const;
