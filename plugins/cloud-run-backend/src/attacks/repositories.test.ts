import { EntityPosture } from 'backstage-plugin-cloud-run-common';
import { component } from './__testUtils__/entities';
import { startPortal } from './__testUtils__/portal';
import { ArchiveEntry } from '../__testUtils__/archive';
import { archiveTricks } from './__testUtils__/archiveTricks';
import { hostileData } from './__testUtils__/hostileData';
import { hostileTerraform } from './__testUtils__/hostileTerraform';

jest.setTimeout(120_000);

const portal = startPortal({
  config: { cloudRun: { reading: { seconds: 5, megabytes: 192 } } },
});

/** Publishes a repository, and has the portal read it. */
async function read(
  name: string,
  files: Record<string, string> | readonly ArchiveEntry[],
) {
  portal.host.publish(`mallory/${name}`, files);
  portal.entities.push(
    component(name, portal.host.url(`mallory/${name}`), {
      'run.googleapis.com/ingress': 'all',
    }),
  );
  return portal.settled(name);
}

/** Whatever was read, the portal answers afterwards, and has nothing of what lies on its disk. */
async function expectToLive(answer: object) {
  expect(JSON.stringify(answer)).not.toMatch(/root:x:0|the-combination-is/);
  const { status } = await portal.get('rules');
  expect(status).toBe(200);
}

/** What every answer says of the repository. */
const ANYTHING = { url: expect.any(String) };

/** Bounds of what is told, and not of what is read. */
const OF_TELLING = ['services', 'answerBytes', 'problems'];

/** The services of which it is called certain who may call them, though not everything was read. */
function calledAbsent({ services, repository }: EntityPosture): string[] {
  const limits = repository?.state === 'read' ? repository.limitsReached : [];
  const wasCut = limits.some(({ limit }) => !OF_TELLING.includes(limit));
  return services
    .filter(
      ({ source, posture }) =>
        wasCut &&
        source === 'terraform' &&
        posture.auth.invokers.state === 'known',
    )
    .map(({ posture }) => posture.service.name);
}

describe.each([
  ['archive', archiveTricks],
  ['Terraform', hostileTerraform],
  ['data', hostileData],
])('hostile %s', (kind, attempts) => {
  it.each(attempts)('$name', async ({ name, files, expected }) => {
    const answer = await read(
      `${kind}-${name}`.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
      files(),
    );
    expect(answer.repository).toMatchObject({ ...ANYTHING, ...expected });
    expect(calledAbsent(answer)).toEqual([]);
    await expectToLive(answer);
  });
});

it.each([
  ['no archive', Buffer.from('<html>Sign in</html>')],
  ['nothing', Buffer.alloc(0)],
  ['half an archive', Buffer.from('1f8b08000000000002ff', 'hex')],
])('an answer of the source host that is %s', async (_, raw) => {
  const name = `raw-${raw.length}`;
  portal.host.publishRaw(`mallory/${name}`, raw);
  portal.entities.push(
    component(name, portal.host.url(`mallory/${name}`), {
      'run.googleapis.com/ingress': 'all',
    }),
  );
  const { repository } = await portal.settled(name);
  expect(repository).toMatchObject({ state: expect.any(String) });
  await expectToLive({ repository });
});
