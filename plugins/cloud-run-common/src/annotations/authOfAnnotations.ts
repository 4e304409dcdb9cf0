import { Fact } from '../facts';
import { AuthPosture, InvokerGrant } from '../posture';
import { parseCustomAudiences } from './declarations';
import { readAnnotation } from './readAnnotation';
import { Annotations, asDisabledFlag, asList, asSwitch } from './typedValues';

function invokers(annotations: Annotations): Fact<InvokerGrant[]> {
  const members = asList(readAnnotation(annotations, 'invokers'));
  return members.state === 'unknown'
    ? members
    : {
        ...members,
        value: members.value.map(member => ({
          member,
          role: 'roles/run.invoker',
          scope: 'service',
        })),
      };
}

/** What annotations declare about who may call the service. */
export function authOfAnnotations(annotations: Annotations): AuthPosture {
  const iap = asSwitch(readAnnotation(annotations, 'iapEnabled'));
  const audiences = readAnnotation(annotations, 'customAudiences');
  return {
    invokerCheck: asDisabledFlag(
      readAnnotation(annotations, 'invokerIamDisabled'),
    ),
    invokers: invokers(annotations),
    iap,
    iapAccessors:
      iap.state === 'known' && iap.value === 'disabled'
        ? { ...iap, value: [] }
        : asList(readAnnotation(annotations, 'iapAccessors')),
    customAudiences:
      audiences.state === 'known'
        ? { ...audiences, value: parseCustomAudiences(audiences.value) ?? [] }
        : audiences,
  };
}
