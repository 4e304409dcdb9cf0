import {
  exampleConnector,
  exampleDirectVpc,
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { noStartupProbe } from './noStartupProbe';

testRule(noStartupProbe, {
  passes: [
    {
      name: 'default path',
      posture: examplePosture({ runtime: { startupProbe: seen('none') } }),
    },
    {
      name: 'a connector',
      posture: examplePosture({
        egress: { path: seen(exampleConnector()) },
        runtime: { startupProbe: seen('none') },
      }),
    },
    {
      name: 'an HTTP probe',
      posture: examplePosture({ egress: { path: seen(exampleDirectVpc()) } }),
    },
    {
      name: 'a gRPC probe, which the application answers as well',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()) },
        runtime: { startupProbe: seen('grpc') },
      }),
    },
  ],
  fails: [
    {
      name: 'no probe',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()) },
        runtime: { startupProbe: seen('none') },
      }),
    },
    {
      name: 'a TCP probe',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()) },
        runtime: { startupProbe: seen('tcp') },
      }),
    },
  ],
  notEvaluated: [
    {
      name: 'probe unknown',
      posture: examplePosture({
        egress: { path: seen(exampleDirectVpc()) },
        runtime: { startupProbe: missing('runtime.startupProbe') },
      }),
      missing: ['runtime.startupProbe'],
    },
    {
      name: 'path unknown',
      posture: examplePosture({
        egress: { path: missing('egress.path') },
        runtime: { startupProbe: seen('none') },
      }),
      missing: ['egress.path'],
    },
  ],
});
