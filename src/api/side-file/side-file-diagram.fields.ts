import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { drawSideFilePath } from '../../extradition/drawing/draw-path.js';
import { Computed } from '../compiled-reads/decorators.js';
import type { RequestContext } from '../request-context.js';
import { SideFileType } from './side-file.type.js';

@Resolver(() => SideFileType)
export class SideFileDiagramFields {
  @FieldResolver(() => String, {
    description: 'Mermaid drawing (`stateDiagram-v2`) of its path, like that of the case.',
  })
  @Computed({ needs: ['id', 'case'] })
  async diagram(
    @Root() { $id, $case }: { $id: string; $case: string },
    @Ctx() { files }: RequestContext,
    @Arg('whole', () => Boolean, {
      defaultValue: false,
      description: 'Draws the path over the whole machine; else only what may happen next is added to it.',
    })
    whole: boolean,
  ): Promise<string> {
    const { file } = await files.load($case);
    return drawSideFilePath(
      file,
      file.sideFiles.find(({ id }) => id === $id)!,
      whole,
    );
  }
}
