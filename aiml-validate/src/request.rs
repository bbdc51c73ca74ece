//! The trait of requests, and the proof that one was checked.

use alloc::{boxed::Box, rc::Rc, sync::Arc};
use core::{fmt, ops::Deref};

use serde_core::{Serialize, Serializer};

use crate::{
    catalog::Catalog,
    check::ISSUES,
    report::Report,
    wire::{
        Cx, Show, Shown, Wire,
        explain::{Walk, explain},
    },
};

/// A request, or a part of one, that can be checked before it is sent. Derive it.
///
/// ```
/// use aiml_validate::AimlRequest;
/// use serde::Serialize;
///
/// #[derive(Serialize, AimlRequest)]
/// struct Speech {
///     #[aiml(one_of("mp3", "wav"))]
///     response_format: String,
/// }
///
/// let speech = Speech { response_format: "ogg".into() };
/// assert_eq!(
///     speech.validate().unwrap_err().to_string(),
///     "Body validation error\n\
///      response_format: Invalid enum value. Expected 'mp3' | 'wav', received 'ogg'",
/// );
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a request that can be validated",
    label = "this type does not derive `AimlRequest`",
    note = "add `#[derive(AimlRequest)]` to `{Self}`"
)]
pub trait AimlRequest: Wire {
    /// Who judges: the annotations alone, or the catalog with them.
    #[doc(hidden)]
    type By: JudgedBy<Self>;

    /// Whether the API would take the request. Costs nanoseconds and does not allocate when it would.
    ///
    /// # Errors
    ///
    /// The report of all issues, if at least one of them is an error.
    #[inline]
    fn validate(&self) -> Result<(), Report> {
        Self::By::judge(self)
    }

    /// All issues, warnings too.
    fn report(&self) -> Report {
        Self::By::judge_wholly(self)
    }

    /// Whether the API would take the request, by another catalog than the built-in one: one with an overlay,
    /// for models that are younger than this crate. For a type that is bound to no endpoint, the annotations
    /// decide as ever.
    ///
    /// # Errors
    ///
    /// As [`validate`](AimlRequest::validate).
    fn validate_with(&self, catalog: &Catalog) -> Result<(), Report> {
        Self::By::judge_with(self, catalog)
    }

    /// The request as proof that it is valid.
    ///
    /// # Errors
    ///
    /// As [`validate`](AimlRequest::validate).
    fn validated(self) -> Result<Valid<Self>, Report>
    where
        Self: Sized,
    {
        self.validate().map(|()| Valid(self))
    }
}

/// Who judges the values of a type.
#[doc(hidden)]
pub trait JudgedBy<T: ?Sized> {
    /// # Errors
    ///
    /// The report, if there is an error in it.
    fn judge(value: &T) -> Result<(), Report>;

    fn judge_wholly(value: &T) -> Report;

    /// # Errors
    ///
    /// The report, if there is an error in it.
    fn judge_with(value: &T, catalog: &Catalog) -> Result<(), Report>;

    /// Whether it is surely taken where it is all that is sent to an endpoint.
    #[inline]
    fn accepts_at(endpoint: &str, value: &T) -> bool {
        let _ = (endpoint, value);
        false
    }
}

/// What is bound to no endpoint is judged by its annotations.
#[doc(hidden)]
#[derive(Debug)]
pub struct Annotations;

impl<T: Wire + ?Sized> JudgedBy<T> for Annotations {
    #[inline]
    fn judge(value: &T) -> Result<(), Report> {
        let faults = value.faults(Cx::ROOT);
        if faults == 0 { Ok(()) } else { refused(&Show(value).shown(faults)) }
    }

    fn judge_wholly(value: &T) -> Report {
        Report::new(explain(&Show(value).shown(u64::MAX), Walk::Everything, ISSUES))
    }

    #[inline]
    fn judge_with(value: &T, _: &Catalog) -> Result<(), Report> {
        Self::judge(value)
    }
}

/// Why a request is not accepted.
#[cold]
fn refused(request: &Shown<'_>) -> Result<(), Report> {
    Report::new(explain(request, Walk::Faults, ISSUES)).into_result()
}

/// What is bound to an endpoint stays so behind a pointer.
#[doc(hidden)]
#[derive(Debug)]
pub struct Pointee;

macro_rules! pointers {
    ($($pointer:ty)*) => {$(
        impl<T: AimlRequest + ?Sized> AimlRequest for $pointer {
            type By = Pointee;
        }

        impl<T: AimlRequest + ?Sized> JudgedBy<$pointer> for Pointee {
            #[inline]
            fn judge(value: &$pointer) -> Result<(), Report> {
                (**value).validate()
            }

            fn judge_wholly(value: &$pointer) -> Report {
                (**value).report()
            }

            fn judge_with(value: &$pointer, catalog: &Catalog) -> Result<(), Report> {
                (**value).validate_with(catalog)
            }

            #[inline]
            fn accepts_at(endpoint: &str, value: &$pointer) -> bool {
                T::By::accepts_at(endpoint, &**value)
            }
        }
    )*};
}

pointers! { &T &mut T Box<T> Rc<T> Arc<T> }

/// A request that was checked: it serializes as the request does, and cannot be changed.
///
/// ```
/// # use aiml_validate::{AimlRequest, Valid};
/// # use serde::Serialize;
/// #[derive(Serialize, AimlRequest)]
/// struct Embedding {
///     #[aiml(length(1..))]
///     input: String,
/// }
///
/// /// Cannot be called with a request that nobody checked.
/// fn send(request: &Valid<Embedding>) -> String {
///     serde_json::to_string(request).unwrap()
/// }
///
/// let request = Embedding { input: "a cat".into() }.validated()?;
/// assert_eq!(send(&request), r#"{"input":"a cat"}"#);
/// assert_eq!(request.into_inner().input, "a cat");
/// # Ok::<(), aiml_validate::Report>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Valid<T>(T);

impl<T> Valid<T> {
    /// Gives the request back.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Valid<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> AsRef<T> for Valid<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

impl<T: fmt::Debug> fmt::Debug for Valid<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Valid").field(&self.0).finish()
    }
}

impl<T: Serialize> Serialize for Valid<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
