import { withDefaults } from './withDefaults';

const page = {
  properties: {
    runtime: { type: 'string', default: 'nodejs' },
    size: {
      type: 'object',
      properties: { cpu: { type: 'string', default: '1' } },
    },
    note: { type: 'string' },
  },
  dependencies: {
    runtime: {
      oneOf: [
        { properties: { runtime: { enum: ['nodejs'] } } },
        {
          properties: {
            runtime: { enum: ['image'] },
            tag: { type: 'string', default: 'latest' },
          },
        },
      ],
    },
  },
};

describe('withDefaults', () => {
  it('fills in what was left out, also inside objects', () => {
    expect(withDefaults([page], {})).toEqual({
      runtime: 'nodejs',
      size: { cpu: '1' },
    });
  });

  it('keeps what was given', () => {
    expect(withDefaults([page], { size: { cpu: '4' }, note: '' })).toEqual({
      runtime: 'nodejs',
      size: { cpu: '4' },
      note: '',
    });
  });

  it('fills in the part of the form that the values choose', () => {
    expect(withDefaults([page], { runtime: 'image' })).toMatchObject({
      tag: 'latest',
    });
  });
});
