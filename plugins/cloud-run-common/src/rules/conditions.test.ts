import { missing, seen } from '../testUtils/posture/examplePosture';
import { addressRange, differs } from './conditions';

describe('a range of addresses', () => {
  it('is what a text stands for, with the evidence for the text', () => {
    const text = seen('10.8.0.0/26');
    expect(addressRange(text, 'egress.vpc.subnetRange')).toEqual({
      ...text,
      value: expect.objectContaining({ prefixLength: 26 }),
    });
  });

  it('is unknown for the reason that the text is', () => {
    const text = missing('egress.vpc.subnetRange');
    expect(addressRange(text, 'egress.vpc.subnetRange')).toBe(text);
  });

  it('is unknown where the text is none, and says what it could be', () => {
    expect(addressRange(seen('10.8.0.0'), 'egress.vpc.subnetRange')).toEqual({
      state: 'unknown',
      reason: {
        code: 'malformed',
        what: 'egress.vpc.subnetRange',
        value: '10.8.0.0',
        allowed: ['an IPv4 range such as 10.8.0.0/26'],
      },
    });
  });
});

describe('what differs from the service’s identity', () => {
  it('is another value', () => {
    expect(differs(seen('b'), 'a', 'service.project').holds).toBe(true);
    expect(differs(seen('a'), 'a', 'service.project').holds).toBe(false);
  });

  it('cannot be told where either is not known', () => {
    expect(differs(missing('project'), 'a', 'service.project')).toEqual({
      holds: 'unknown',
      missing: [{ code: 'not-declared', what: 'project' }],
    });
    expect(differs(seen('a'), undefined, 'service.project')).toEqual({
      holds: 'unknown',
      missing: [{ code: 'not-declared', what: 'service.project' }],
    });
  });
});
