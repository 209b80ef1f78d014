import { ImageNameSchema } from '@crucible/contracts/image-name';
import { notFound } from 'next/navigation';
import { ImageView } from '../../../../../../features/images-admin/image/image-view.tsx';

type PageProps = { params: Promise<{ imageName: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Image ${(await params).imageName}` };
}

export default async function Page({ params }: PageProps) {
  const { imageName } = await params;
  if (!ImageNameSchema.safeParse(imageName).success) notFound();
  return <ImageView imageName={imageName} />;
}
