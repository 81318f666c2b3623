import type { JSX } from 'preact';
import type { PhoneMedia, PhonePlace, Shown } from '../wire.ts';
import { Icon } from './icons.tsx';
import { MarkedText } from './marked-text.tsx';
import { mediaUrl } from './phone-api.ts';

/** What stands in a bubble: header, file, place, contacts, words, footer. */
export function MessageParts({ shown }: { readonly shown: Shown }): JSX.Element {
  if (shown.changed === 'revoked') return <em class="gone">This message was deleted</em>;
  return (
    <>
      {shown.template && <span class="kind">Template {shown.template}</span>}
      {shown.header && <strong class="header">{shown.header}</strong>}
      {shown.media && <Media media={shown.media} caption={shown.text} />}
      {shown.place && <Place place={shown.place} />}
      {shown.contacts?.map((name) => (
        <span key={name} class="card">
          {name}
        </span>
      ))}
      {shown.text && <MarkedText text={shown.text} />}
      {shown.footer && <small class="footer">{shown.footer}</small>}
    </>
  );
}

function Media({ media, caption }: { readonly media: PhoneMedia; readonly caption: string }): JSX.Element {
  const { kind, id, link, filename } = media;
  if (id !== undefined && (kind === 'image' || kind === 'sticker'))
    return <img class={kind === 'image' ? 'picture' : 'sticker'} src={mediaUrl(id)} alt={caption || kind} />;
  if (id !== undefined && kind === 'audio') return <audio class="sound" controls src={mediaUrl(id)} />;
  if (id !== undefined && kind === 'video') return <video class="picture" controls src={mediaUrl(id)} />;
  const name = (
    <>
      <Icon name={kind === 'image' ? 'photo' : 'document'} /> {filename ?? link ?? kind}
    </>
  );
  // A file that lies elsewhere is not loaded: the page talks to nobody but the emulator.
  const url = id === undefined ? link : mediaUrl(id);
  if (url === undefined) return <span class="card">{name}</span>;
  return (
    <a class="card" href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}

function Place({ place: { latitude, longitude, name, address } }: { readonly place: PhonePlace }): JSX.Element {
  return (
    <span class="card place">
      <Icon name="place" />
      <span class="row-words">
        <span class="row-title">{name ?? 'Location'}</span>
        {address && <span class="row-description">{address}</span>}
        <span class="row-description">
          {latitude.toFixed(4)}, {longitude.toFixed(4)}
        </span>
      </span>
    </span>
  );
}
