import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PhonePlace } from '../wire.ts';
import { Icon } from './icons.tsx';
import { PLACES } from './places.ts';
import { Sheet } from './sheet.tsx';

interface LocationSheetProps {
  onPick(place: PhonePlace): void;
  onClose(): void;
}

/** A place to send: one of a few known ones, or any two numbers. */
export function LocationSheet({ onPick, onClose }: LocationSheetProps): JSX.Element {
  const [latitude, setLatitude] = useState('');
  const [longitude, setLongitude] = useState('');
  return (
    <Sheet title="Send location" onClose={onClose}>
      <div class="sheet-scroll">
        <ul class="places">
          {PLACES.map((place) => (
            <li key={place.name}>
              <button type="button" class="place-choice" onClick={() => onPick(place)}>
                <Icon name="place" />
                <span class="row-words">
                  <span class="row-title">{place.name}</span>
                  <span class="row-description">{place.address}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <form
          class="coordinates"
          onSubmit={(event) => {
            event.preventDefault();
            onPick({ latitude: Number(latitude), longitude: Number(longitude) });
          }}
        >
          <label>
            Latitude
            <input
              type="number"
              step="any"
              min={-90}
              max={90}
              required
              value={latitude}
              onInput={(event) => setLatitude(event.currentTarget.value)}
            />
          </label>
          <label>
            Longitude
            <input
              type="number"
              step="any"
              min={-180}
              max={180}
              required
              value={longitude}
              onInput={(event) => setLongitude(event.currentTarget.value)}
            />
          </label>
          <button type="submit" class="wide">
            Send this point
          </button>
        </form>
      </div>
    </Sheet>
  );
}
