import { ServicePosture, headlineOf } from 'backstage-plugin-cloud-run-common';

/** The place of the service that has the gravest finding; of the first where none has any. */
export function gravestService(services: readonly ServicePosture[]): number {
  const headline = headlineOf(services.map(({ judgement }) => judgement));
  const place = services.findIndex(
    ({ judgement }) => headline && judgement.findings.includes(headline),
  );
  return Math.max(0, place);
}
