import {
  examplePosture,
  missing,
  seen,
} from '../../testUtils/posture/examplePosture';
import { testRule } from '../__testUtils__/testRule';
import { iapClientRemoved } from './iapClientRemoved';

testRule(iapClientRemoved, {
  passes: [{ name: 'none', posture: examplePosture() }],
  fails: [
    {
      name: 'a client alone',
      posture: examplePosture({
        terraform: { iapClients: seen(['google_iap_client.main']) },
      }),
    },
    {
      name: 'a brand and a client',
      posture: examplePosture({
        terraform: {
          iapClients: seen(['google_iap_brand.main', 'google_iap_client.main']),
        },
      }),
      values: { clients: 'google_iap_brand.main, google_iap_client.main' },
    },
  ],
  notEvaluated: [
    {
      name: 'no Terraform seen',
      posture: examplePosture({
        terraform: { iapClients: missing('terraform.iapClients') },
      }),
      missing: ['terraform.iapClients'],
    },
  ],
});
