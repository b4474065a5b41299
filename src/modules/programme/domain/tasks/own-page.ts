/** The address of a page of this system, without a host: what evidence may point to. */
export const OWN_PAGE = /^\/(?!\/)[A-Za-z0-9/_.-]{0,200}(\?[A-Za-z0-9=&_.:%-]{0,200})?$/;
