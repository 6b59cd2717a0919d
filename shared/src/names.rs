//! The macro for closed lists of names.

/// Defines an enum whose variants have a stable name: in addresses, on the wire, as part of a field's
/// id. The name is written once and used by serde, `Display` and `from_name`. It is a token here,
/// because the derive of the OpenAPI document does not see a literal that a macro passes on.
///
/// ```
/// kanta_shared::named_enum! {
///     pub enum Fruit {
///         Apple = "apple",
///         WinterPear = "winter-pear",
///     }
/// }
///
/// assert_eq!(Fruit::from_name("winter-pear"), Some(Fruit::WinterPear));
/// assert_eq!(Fruit::Apple.to_string(), "apple");
/// assert_eq!(Fruit::ALL.len(), 2);
/// ```
#[macro_export]
macro_rules! named_enum {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $( $(#[$variant_meta:meta])* $Variant:ident = $name:tt, )+
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $Name {
            $( $(#[$variant_meta])* $Variant, )+
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

        impl serde::Serialize for $Name {
            fn serialize<S: serde::Serializer>(
                &self,
                serializer: S,
            ) -> std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        // The derived one also reads bytes and numbers; for each list that is code in the browser.
        impl<'de> serde::Deserialize<'de> for $Name {
            fn deserialize<D: serde::Deserializer<'de>>(
                deserializer: D,
            ) -> std::result::Result<$Name, D::Error> {
                let name: String = serde::Deserialize::deserialize(deserializer)?;
                let unknown = || serde::de::Error::unknown_variant(&name, &[$($name),+]);
                $Name::from_name(&name).ok_or_else(unknown)
            }
        }
    };
}

/// The same, with a schema in the OpenAPI document.
macro_rules! names {
    (
        $(#[$meta:meta])*
        pub enum $Name:ident {
            $( $(#[$variant_meta:meta])* $Variant:ident = $name:tt, )+
        }
    ) => {
        $crate::named_enum! {
            $(#[$meta])*
            #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
            pub enum $Name {
                $(
                    $(#[$variant_meta])*
                    #[cfg_attr(feature = "openapi", schema(rename = $name))]
                    $Variant = $name,
                )+
            }
        }
    };
}

/// A type that is a text on the wire: the one that it parses and displays.
macro_rules! text_on_the_wire {
    ($Type:ident, $Error:ident) => {
        impl TryFrom<String> for $Type {
            type Error = $Error;

            fn try_from(text: String) -> Result<$Type, $Error> {
                text.parse()
            }
        }

        impl From<$Type> for String {
            fn from(it: $Type) -> String {
                it.to_string()
            }
        }
    };
}

pub(crate) use {named_enum, names, text_on_the_wire};
