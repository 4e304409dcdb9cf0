import { NetworkPosture, ServiceIdentity, unknownPosture } from '../posture';
import { authOfAnnotations } from './authOfAnnotations';
import { egressOfAnnotations } from './egressOfAnnotations';
import { ingressOfAnnotations } from './ingressOfAnnotations';
import { readAnnotation } from './readAnnotation';
import { Annotations, asNumber, asWord } from './typedValues';

/**
 * The posture that an entity's annotations declare. What no annotation says is unknown.
 *
 * @public
 */
export function postureOfAnnotations(
  service: ServiceIdentity,
  annotations: Annotations,
): NetworkPosture {
  const base = unknownPosture(service);
  const expects = (key: 'public' | 'staticOutboundIp', value: string) => {
    const fact = readAnnotation(annotations, key);
    return fact.state === 'known' && fact.value === value;
  };
  return {
    ...base,
    ingress: ingressOfAnnotations(annotations),
    auth: authOfAnnotations(annotations),
    egress: egressOfAnnotations(annotations),
    runtime: {
      ...base.runtime,
      serviceAccount: readAnnotation(annotations, 'serviceAccount'),
      minInstances: asNumber(readAnnotation(annotations, 'minInstances')),
      maxInstances: asNumber(readAnnotation(annotations, 'maxInstances')),
      startupProbe: asWord<'none' | 'tcp' | 'http' | 'grpc'>(
        readAnnotation(annotations, 'startupProbe'),
      ),
      executionEnvironment: asWord<'gen1' | 'gen2' | 'automatic'>(
        readAnnotation(annotations, 'executionEnvironment'),
      ),
    },
    expectations: {
      public: expects('public', 'intended'),
      staticOutboundIp: expects('staticOutboundIp', 'required'),
    },
  };
}
