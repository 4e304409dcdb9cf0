import { printable, printableLine } from './printable';

describe('printable', () => {
  it.each([
    ['a::add-mask::x', 'a::add-mask::x'],
    ['::add-mask::x', ':\u200b:add-mask::x'],
    ['a\n  ::set-output name=x::y', 'a\n  :\u200b:set-output name=x::y'],
    ['a ##[add-mask]x', 'a #\u200b#[add-mask]x'],
    ['a##vso[task.setvariable]x', 'a#\u200b#vso[task.setvariable]x'],
    ['## A heading', '## A heading'],
    ['provider::google::name', 'provider::google::name'],
    ['\u001b[31mred\u202e', '\ufffd[31mred\ufffd'],
  ])('%j is shown as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it.each([
    ['infra/\n::add-mask::a.tf', 'infra/\ufffd::add-mask::a.tf'],
    ['a\r\n0 services', 'a\ufffd\ufffd0 services'],
    ['a\u2028b', 'a\ufffdb'],
  ])('%j is one line: %j', (text, shown) => {
    expect(printableLine(text)).toBe(shown);
  });
});
