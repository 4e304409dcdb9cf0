import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { trafficTagsPublic } from './trafficTagsPublic';

const anyone = { invokerCheck: seen('disabled' as const) };

const tags = seen(['next', 'old']);

testRule(trafficTagsPublic, {
  passes: [
    {
      name: 'no tags',
      posture: examplePosture({
        ingress: { setting: seen('all') },
        auth: anyone,
      }),
    },
    {
      name: 'an identity is asked for',
      posture: examplePosture({
        ingress: { setting: seen('all'), trafficTags: tags },
      }),
    },
    {
      name: 'the tagged URLs are internal',
      posture: examplePosture({ ingress: { trafficTags: tags }, auth: anyone }),
    },
    {
      name: 'the default URL is off, and theirs with it',
      posture: examplePosture({
        ingress: {
          setting: seen('all'),
          defaultUrl: seen('disabled'),
          domainMappings: seen(['shop.example.com']),
          trafficTags: tags,
        },
        auth: anyone,
      }),
    },
  ],
  fails: [
    {
      name: 'a single tag',
      posture: examplePosture({
        ingress: { setting: seen('all'), trafficTags: seen(['next']) },
        auth: { invokerCheck: seen('disabled') },
      }),
      values: { tags: 'next' },
    },
    {
      name: 'tags of a public service',
      posture: examplePosture({
        ingress: { setting: seen('all'), trafficTags: tags },
        auth: anyone,
      }),
      values: { tags: 'next, old' },
    },
  ],
  notEvaluated: [
    {
      name: 'tags unknown',
      posture: examplePosture({
        ingress: {
          setting: seen('all'),
          trafficTags: missing('ingress.trafficTags'),
        },
        auth: anyone,
      }),
      missing: ['ingress.trafficTags'],
    },
    {
      name: 'default URL unknown',
      posture: examplePosture({
        ingress: {
          setting: seen('all'),
          trafficTags: tags,
          defaultUrl: missing('ingress.defaultUrl'),
        },
        auth: anyone,
      }),
      missing: ['ingress.defaultUrl'],
    },
  ],
});
