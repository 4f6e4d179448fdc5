/** Many products around one, or as a cloud. */
import { anchorProducts, type CueContext, paragraphProducts, shortName, unique } from '../context.ts';
import type { Scene } from '../read/scene.ts';
import { type Candidate, type KindReader, named, says } from './kind.ts';

export const logoOrbit: KindReader = {
  kind: 'logo-orbit',
  recognise(scene, context): Candidate | undefined {
    const cloud = named(scene, 'logo-orbit');
    const logos = named(scene, 'logo');
    const around = scene.links.find((link) => link.relation === 'around' && !link.negated);
    const hit = cloud ?? (logos?.phrase?.plural && !logos.modifier && around ? logos : undefined);
    if (!hit) return undefined;
    const centre = around ? (around.to[0] ?? around.from[0]) : undefined;
    const centreName = centre?.products[0];
    const names = gather(scene, context, centreName);
    if (names.length < 2) return undefined;
    return {
      spec: {
        kind: 'logo-orbit',
        ...(centreName
          ? { centre: { label: centreName, logo: centreName } }
          : centre
            ? { centre: { label: centre.label, ...icon(centre.label, context) } }
            : {}),
        around: names.map((name) => ({ label: shortName(name), logo: name })),
      },
      confidence: cloud ? 0.97 : 0.95,
      why: `${says(hit)}${around ? `, "${around.words}"` : ''}`,
    };
  },
};

const icon = (label: string, context: CueContext): { icon?: string } => {
  const found = context.catalogue.icon(label);
  return found ? { icon: found } : {};
};

function gather(scene: Scene, context: CueContext, centre: string | undefined): readonly string[] {
  const own = unique(
    scene.phrases.flatMap((phrase) => [...phrase.products, ...phrase.members.flatMap((member) => member.products)]),
  ).filter((name) => name !== centre);
  if (own.length > 1) return own;
  if (/\b(?:all|every|mentioned|everything|these|entire|whole)\b/.test(scene.lower)) {
    // The tools a table lists are the tools of the talk; names merely dropped in passing are not.
    const source = context.listed.length > 2 ? context.listed : context.mentioned;
    return source.filter((name) => name !== centre);
  }
  const near = unique([...anchorProducts(context), ...paragraphProducts(context)]).filter((name) => name !== centre);
  return near.length > 1 ? near : context.mentioned.filter((name) => name !== centre);
}
