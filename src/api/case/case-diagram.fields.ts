import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { drawPath } from '../../extradition/drawing/draw-path.js';
import type { StepPart } from '../../extradition/procedure/machine.js';
import { isRegion } from '../../extradition/side-files-after.js';
import { apiError } from '../api-error.js';
import { Computed } from '../compiled-reads/decorators.js';
import { RegionEnum } from '../law-enums.js';
import type { RequestContext } from '../request-context.js';
import { ExtraditionCaseType } from './case.type.js';

@Resolver(() => ExtraditionCaseType)
export class CaseDiagramFields {
  // Whoever may see the case may see its picture: it holds states, events and days, which `events` shows to the same
  // viewers, and nothing that a person wrote.
  @FieldResolver(() => String, {
    description:
      'Mermaid drawing (`stateDiagram-v2`) of the path of the case through one of its aspects: the states it passed, the one it stands in, the steps it took with number and day at the place. Steps without a number were not taken.',
  })
  @Computed({ needs: ['id'] })
  async diagram(
    @Root() { $id }: { $id: string },
    @Ctx() { files }: RequestContext,
    @Arg('region', () => RegionEnum, {
      defaultValue: 'PROCEDURE',
      description: 'Which aspect of the case; a side file has a diagram of its own.',
    })
    region: StepPart,
    @Arg('whole', () => Boolean, {
      defaultValue: false,
      description: 'Draws the path over the whole procedure; else only what may happen next is added to it.',
    })
    whole: boolean,
  ): Promise<string> {
    if (!isRegion(region)) {
      const told = `${region} names a kind of side file. Ask for the \`diagram\` of one of \`sideFiles\`.`;
      throw apiError('BAD_USER_INPUT', told, 'region');
    }
    const { file } = await files.load($id);
    return drawPath(file, region, whole);
  }
}
