//! Types that are bound to an endpoint.

mod agree;
mod chat;
mod hostile;
mod words;
