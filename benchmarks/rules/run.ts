import {
  CLOUD_RUN_RULES,
  NetworkPosture,
  judge,
} from 'backstage-plugin-cloud-run-common';
import { serviceOfFleet } from './fleet';

const SERVICES = 100_000;
const BATCH = 100;

/** CPU time of this process in seconds. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function heapMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function batchFrom(start: number): NetworkPosture[] {
  return Array.from({ length: BATCH }, (_, index) =>
    serviceOfFleet(start + index),
  );
}

/** What one pass over the fleet took and found. */
interface Pass {
  judging: number;
  parsing: number;
  findings: number;
  notEvaluated: number;
}

/** Judges the whole fleet, and parses it from JSON for comparison, batch by batch in the same run. */
function passOverFleet(): Pass {
  const pass: Pass = { judging: 0, parsing: 0, findings: 0, notEvaluated: 0 };
  for (let start = 0; start < SERVICES; start += BATCH) {
    const batch = batchFrom(start);
    const texts = batch.map(posture => JSON.stringify(posture));
    const beforeJudging = cpuSeconds();
    for (const posture of batch) {
      const judgement = judge(posture, {
        rules: CLOUD_RUN_RULES,
        today: '2026-01-01',
      });
      pass.findings += judgement.findings.length;
      pass.notEvaluated += judgement.notEvaluated.length;
    }
    const beforeParsing = cpuSeconds();
    for (const text of texts) {
      JSON.parse(text);
    }
    pass.judging += beforeParsing - beforeJudging;
    pass.parsing += cpuSeconds() - beforeParsing;
  }
  return pass;
}

passOverFleet();
const heapBefore = heapMegabytes();
const passes = [passOverFleet(), passOverFleet(), passOverFleet()];
const heapAfter = heapMegabytes();
const [best] = passes.sort((a, b) => a.judging - b.judging);

process.stdout.write(
  `${[
    `${CLOUD_RUN_RULES.length} rules, ${SERVICES} services, best of ${passes.length} passes on one core`,
    `judged:      ${Math.round(SERVICES / best.judging)} services a second`,
    `JSON.parse:  ${Math.round(
      SERVICES / best.parsing,
    )} of the same postures a second; judging is ${(
      best.parsing / best.judging
    ).toFixed(1)} times as fast`,
    `found:       ${(best.findings / SERVICES).toFixed(2)} findings and ${(
      best.notEvaluated / SERVICES
    ).toFixed(2)} rules not evaluated a service`,
    `heap:        ${heapBefore.toFixed(0)} MB before, ${heapAfter.toFixed(
      0,
    )} MB after ${passes.length} passes`,
  ].join('\n')}\n`,
);
