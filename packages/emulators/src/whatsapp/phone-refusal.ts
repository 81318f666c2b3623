/** Something a phone cannot do, such as pressing what was not offered. The message is fit to be shown; `status` is the HTTP status. */
export class PhoneRefusal extends Error {
  readonly status: number;

  constructor(message: string, status = 400) {
    super(message);
    this.name = 'PhoneRefusal';
    this.status = status;
  }
}
