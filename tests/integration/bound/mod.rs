//! Types that are bound to an endpoint.

mod chat;
