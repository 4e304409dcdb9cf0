import { ANNOTATIONS } from 'backstage-plugin-cloud-run-common';
import {
  ConfigAttribute,
  ConfigBlock,
  ConfigBody,
  ConfigValue,
  Origin,
  blocksOf,
  unknownValue,
} from 'backstage-cloud-run-terraform';
import { Resource } from '../../resources/resource';
import { ChangedPart } from './runCommand';

const NO_BODY: ConfigBody = {
  attributes: new Map(),
  blocks: new Map(),
  incomplete: false,
};

/** The blocks that lead to arguments, and the arguments. */
interface Place {
  within: readonly string[];
  names: readonly string[];
}

/** Where a service says each part, in the newer version of its resource. */
const OF_V2: Partial<Record<ChangedPart, Place>> = {
  ingress: { within: [], names: ['ingress'] },
  'invoker-check': { within: [], names: ['invoker_iam_disabled'] },
  'default-url': { within: [], names: ['default_uri_disabled'] },
  iap: { within: [], names: ['iap_enabled'] },
  egress: { within: ['template'], names: ['vpc_access'] },
};

const ANNOTATED = ['metadata', 'annotations'];

/** Where a service says each part, in the older version of its resource. */
const OF_V1: Partial<Record<ChangedPart, Place>> = {
  ingress: { within: ANNOTATED, names: [ANNOTATIONS.ingress] },
  'invoker-check': {
    within: ANNOTATED,
    names: [ANNOTATIONS.invokerIamDisabled],
  },
  'default-url': { within: ANNOTATED, names: [ANNOTATIONS.defaultUrlDisabled] },
  iap: { within: ANNOTATED, names: [ANNOTATIONS.iapEnabled] },
  egress: {
    within: ['template', ...ANNOTATED],
    names: [
      ANNOTATIONS.vpcAccessConnector,
      ANNOTATIONS.networkInterfaces,
      ANNOTATIONS.vpcAccessEgress,
    ],
  },
};

function withoutName<T>(map: ReadonlyMap<string, T>, name: string) {
  return new Map([...map].filter(([key]) => key !== name));
}

/** A body in which arguments are not known, whatever is written there. */
function withUnknown(
  body: ConfigBody,
  { within: [type, ...within], names }: Place,
  value: ConfigValue,
): ConfigBody {
  const { origin } = value;
  if (type === undefined) {
    const unknown = names.map((name): [string, ConfigAttribute] => [
      name,
      { name, value, origin },
    ]);
    return {
      ...body,
      attributes: new Map([...body.attributes, ...unknown]),
      blocks: new Map([...body.blocks].filter(([key]) => !names.includes(key))),
    };
  }
  const written = blocksOf(body, type);
  const block: ConfigBlock = {
    type,
    labels: [],
    body: NO_BODY,
    instanceCount: 'known',
    origin,
  };
  return {
    ...body,
    attributes: withoutName(body.attributes, type),
    blocks: new Map(body.blocks).set(
      type,
      (written.length > 0 ? written : [block]).map(inner => ({
        ...inner,
        body: withUnknown(inner.body, { within, names }, value),
      })),
    ),
  };
}

/** A service of which parts are not known, since something besides what declares it sets them. */
export function withUnknownParts(
  service: Resource,
  parts: ReadonlyMap<ChangedPart, Origin>,
): Resource {
  const places = service.type.includes('_v2_') ? OF_V2 : OF_V1;
  let { body } = service;
  for (const [part, origin] of parts) {
    const place = places[part];
    const { path, line } = origin;
    if (place) {
      const value = unknownValue(`gcloud in ${path}:${line}`, origin);
      body = withUnknown(body, place, value);
    }
  }
  return { ...service, body };
}
