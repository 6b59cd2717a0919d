//! The macro for closed lists of names.

/// Defines an enum whose variants have a stable name: in addresses, on the wire, as part of a field's
/// id. The name is written once and used by serde, `Display`, `from_name` and the OpenAPI document.
/// It is a token here, because the derive of the OpenAPI document does not see a literal that a macro
/// passes on.
macro_rules! names {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $( $(#[$variant_meta:meta])* $Variant:ident = $name:tt, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum $Name {
            $( $(#[$variant_meta])* #[serde(rename = $name)] $Variant, )+
        }

        impl $Name {
            /// All variants, in the order in which users meet them.
            pub const ALL: &'static [$Name] = &[$($Name::$Variant),+];

            /// The stable name.
            pub const fn name(self) -> &'static str {
                match self {
                    $($Name::$Variant => $name,)+
                }
            }

            /// The variant with this name.
            pub fn from_name(name: &str) -> Option<$Name> {
                match name {
                    $($name => Some($Name::$Variant),)+
                    _ => None,
                }
            }
        }

        impl std::fmt::Display for $Name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

pub(crate) use names;
