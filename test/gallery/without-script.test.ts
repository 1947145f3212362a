import { describe, expect, it } from '@jest/globals';
import { scriptNeeds } from './without-script.ts';

describe('case D8: what a page needs a script for', () => {
  it.each([
    ['<button type="button">Add</button>', 'is no button without a script'],
    ['<form method="post"><button type="button">Add</button><button>Send</button></form>', 'is no button without'],
    ['<button>Send</button>', 'sends nothing'],
    ['<button form="other">Send</button>', 'sends nothing'],
    ['<form method="post"><input name="q"></form>', 'has no button that sends it'],
    ['<textarea name="text"></textarea>', 'goes nowhere'],
    ['<a href="#">More</a>', 'leads nowhere'],
    ['<a href="#rest">More</a>', 'leads nowhere'],
    ['<a>More</a>', 'leads nowhere'],
    ['<a href="javascript:more()">More</a>', 'leads nowhere'],
    ['<div onclick="more()">More</div>', 'waits for a script'],
  ])('%s is told', (html, said) => {
    expect(scriptNeeds(html).map((one) => one.slice(0, said.length))).toEqual([said]);
  });

  it.each([
    '<form method="post"><input name="q" value="a > b"><button>Send</button></form>',
    '<form id="f"></form><select name="s" form="f"></select><button form="f" type="submit">Send</button>',
    '<a href="#rest">More</a><p id="rest"></p><a href="/work">Work</a>',
    '<script>document.write("<button>")</script>',
  ])('%s needs none', (html) => {
    expect(scriptNeeds(html)).toEqual([]);
  });
});
