//! Tests of the built-in catalog and of overlays.
