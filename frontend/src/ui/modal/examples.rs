//! A modal, as the gallery shows it.

use leptos::prelude::*;

use crate::ui::gallery::examples;
use crate::ui::*;

examples! {
    /// Opened by a button, to which the focus comes back.
    "opened by a button": {
        let open = RwSignal::new(false);
        view! {
            <Button id="modal-open" kind=ButtonKind::Secondary on_press=move |()| open.set(true)>
                "Poista Maija Meikäläinen"
            </Button>
            <Modal
                id="modal-example"
                heading="Poistetaanko Maija Meikäläinen?"
                open
                on_close=move |()| open.set(false)
            >
                <p>"Yhteyshenkilö poistetaan kaikista rooleistaan."</p>
                <div class="button-row">
                    <Button on_press=move |()| open.set(false)>"Poista"</Button>
                    <Button kind=ButtonKind::Secondary on_press=move |()| open.set(false)>
                        "Peruuta"
                    </Button>
                </div>
            </Modal>
        }
    },
}
