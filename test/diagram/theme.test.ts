import { describe, expect, it } from 'vitest';
import { mermaidConfig, type Tokens, withVariables } from '../../src/diagram/theme.ts';

const variables = (tokens: Tokens): Record<string, string | boolean> =>
  mermaidConfig(tokens)['themeVariables'] as Record<string, string | boolean>;

describe('mermaidConfig', () => {
  it('takes colours and font from the tokens', () => {
    const config = mermaidConfig({ bg: '#fff', surface: '#EEF0F4', ink: '#111', accent: '#c00', font: 'Serif X' });
    expect(config).toMatchObject({ fontFamily: 'Serif X', htmlLabels: false, securityLevel: 'strict', theme: 'base' });
    expect(config['themeVariables']).toMatchObject({
      background: '#ffffff',
      primaryColor: '#eef0f4',
      primaryTextColor: '#111111',
      primaryBorderColor: '#cc0000',
      darkMode: false,
    });
  });

  it('has a stand-in for what Mermaid cannot read', () => {
    expect(variables({ ink: 'oklch(0.9 0 0)' })['primaryTextColor']).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('writes on each series colour in whichever of ink and ground stands out more', () => {
    const v = variables({ bg: '#000000', ink: '#ffffff', c1: '#ffff00', c2: '#000080' });
    expect([v['cScale0'], v['cScaleLabel0']]).toEqual(['#ffff00', '#000000']);
    expect([v['cScale1'], v['cScaleLabel1']]).toEqual(['#000080', '#ffffff']);
  });
});

describe('withVariables', () => {
  const tokens = { ink: '#FFF', accent: '#4493f8', c1: '#4493f8' };
  it('puts the variable for the value in every form, and leaves other colours and ids alone', () => {
    const svg =
      '<g fill="#4493F8" style="stroke: rgb(68, 147, 248)"><a fill="#ffffff" href="#4493f8a"/><b fill="#123456"/></g>';
    expect(withVariables(svg, tokens)).toBe(
      '<g fill="var(--accent)" style="stroke: var(--accent)"><a fill="var(--ink)" href="#4493f8a"/><b fill="#123456"/></g>',
    );
  });
});
