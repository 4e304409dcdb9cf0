import { wordsOfArguments } from './commandWords';
import { runCommand } from './runCommand';

const ANY = 'default-url egress iap ingress invoker-check invokers';

/** What a command may change, of which service, and whom it lets in. */
function effectOf(text: string): string {
  const command = runCommand(
    wordsOfArguments(text),
    file => file === 'held.yaml',
  );
  if (!command) {
    return 'nothing';
  }
  const { changes, service = '*', letsIn } = command;
  return [
    service,
    ...[...changes].sort(),
    ...(letsIn ? [`lets in ${letsIn.member ?? 'anybody'}`] : []),
  ].join(' ');
}

describe('what gcloud may change of a service', () => {
  it.each([
    ['run deploy shop --image x', 'nothing'],
    ['run deploy shop --image $IMAGE --region $REGION', 'nothing'],
    ['run deploy shop --source . --quiet --labels a=b', 'nothing'],
    ['run services describe shop', 'nothing'],
    ['run services list --format json', 'nothing'],
    ['run services update-traffic shop --to-latest', 'nothing'],
    [
      'run services remove-iam-policy-binding shop --member=allUsers',
      'nothing',
    ],
    ['run jobs deploy shop --network n', 'nothing'],
    ['functions deploy shop --allow-unauthenticated', 'nothing'],
    ['run services replace held.yaml', 'nothing'],
    ['$COMMAND', 'nothing'],
    [
      'run deploy shop --allow-unauthenticated',
      'shop invokers lets in allUsers',
    ],
    ['run deploy shop --no-allow-unauthenticated', 'shop invokers'],
    [
      'beta run deploy --ingress all shop --quiet',
      'shop ingress lets in allUsers',
    ],
    [
      '--project p run deploy shop --ingress=$INGRESS',
      'shop ingress lets in allUsers',
    ],
    [
      'run services update shop --no-invoker-iam-check --no-default-url --no-iap',
      'shop default-url iap invoker-check lets in allUsers',
    ],
    [
      'run services update shop --clear-vpc-connector --network n --vpc-egress x',
      'shop egress lets in allUsers',
    ],
    ['run deploy $SERVICE --ingress all', '* ingress lets in allUsers'],
    ['run deploy shop $FLAGS', `shop ${ANY} lets in allUsers`],
    ['run deploy shop "${FLAGS[@]}"', `shop ${ANY} lets in allUsers`],
    ['run deploy $SERVICE $FLAGS', `* ${ANY} lets in allUsers`],
    ['run deploy shop --flags-file=f', `shop ${ANY} lets in allUsers`],
    ['run $VERB shop', `* ${ANY} lets in allUsers`],
    ['run services replace rendered.yaml', `* ${ANY.replace(' invokers', '')}`],
    [
      'run services add-iam-policy-binding shop --member=allUsers --role=r',
      'shop invokers lets in allUsers',
    ],
    [
      'run services add-iam-policy-binding shop --member $MEMBER --role r',
      'shop invokers lets in anybody',
    ],
    [
      'run services add-iam-policy-binding shop --member user:a@b.c --role r',
      'shop invokers lets in user:a@b.c',
    ],
    ['run services set-iam-policy shop policy.json', 'shop policy'],
    [
      'iap web add-iam-policy-binding --service=shop --member=allUsers --role=r',
      'shop iap-accessors lets in allUsers',
    ],
  ])('%s: %s', (text, effect) => {
    expect(effectOf(text)).toBe(effect);
  });

  it('is of one region and project where these are said', () => {
    const words = 'run deploy a --region=r --project p --ingress all';
    expect(runCommand(wordsOfArguments(words), () => false)).toMatchObject({
      region: 'r',
      project: 'p',
    });
  });
});
