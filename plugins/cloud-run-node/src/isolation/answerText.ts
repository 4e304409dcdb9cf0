import { ReadServices } from '../read';

/** An answer may be so long: it is parsed where everybody waits. */
const MOST_CHARACTERS = 2_000_000;

/** Of what could not be read, so much is told. */
const MOST_PROBLEMS = 100;

/** Services as JSON, and as many of them as there is room for. What was left out is among the bounds reached. */
export function answerText({
  services,
  problems,
  limitsReached,
}: Pick<ReadServices, 'services' | 'problems'> & {
  limitsReached: readonly { limit: string; at: string }[];
}): string {
  const texts: string[] = [];
  const left: { limit: string; at: string }[] = [];
  let characters = 0;
  for (const service of services) {
    const text = JSON.stringify(service);
    characters += text.length;
    if (characters > MOST_CHARACTERS) {
      left.push({
        limit: 'answerBytes',
        at: service.posture.service.name ?? '',
      });
      break;
    }
    texts.push(text);
  }
  if (problems.length > MOST_PROBLEMS) {
    left.push({ limit: 'problems', at: problems[MOST_PROBLEMS].path ?? '' });
  }
  const rest = JSON.stringify({
    problems: problems.slice(0, MOST_PROBLEMS),
    limitsReached: [...limitsReached, ...left],
  });
  return `{"services":[${texts.join(',')}],${rest.slice(1)}`;
}
