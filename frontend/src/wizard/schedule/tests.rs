use super::*;

/// Plays events; returns the actions that are something.
fn after(events: &[Event]) -> Vec<Action> {
    let mut schedule = Schedule::default();
    let heard = events.iter().map(|it| schedule.hear(*it));
    heard.filter(|it| *it != Action::Nothing).collect()
}

use Action::{Save, Wait};
use Event::{Begun, Edited, Ended, FieldLeft, Now, Online, Saved, Waited};

const REFUSED: Event = Event::Failed(Again::ByUser);
const UNANSWERED: Event = Event::Failed(Again::ByItself(None));

fn asked_to_wait(seconds: u32) -> Event {
    Event::Failed(Again::ByItself(Some(seconds)))
}

#[test]
fn a_pause_after_typing_saves() {
    assert_eq!(after(&[Edited, Waited(1)]), [Wait(1, LOOK), Save]);
}

#[test]
fn keys_one_after_the_other_wait_for_a_pause_but_not_for_ever() {
    let typing = [Edited, Edited, Waited(1), Edited, Waited(2)];
    let waits = [1, 2].map(|it| Wait(it, LOOK));
    assert_eq!(after(&typing), [&waits[..], &[Save]].concat());
}

#[test]
fn leaving_a_field_saves_soon_and_leaving_an_unchanged_one_never() {
    let soon = [Wait(1, LOOK), Wait(2, AFTER_FIELD), Save];
    assert_eq!(after(&[Edited, FieldLeft, Waited(1), Waited(2)]), soon);
    assert_eq!(after(&[FieldLeft]), []);
}

#[test]
fn hiding_the_page_saves_at_once() {
    assert_eq!(after(&[Edited, Now, Waited(1)]), [Wait(1, LOOK), Save]);
}

#[test]
fn a_button_takes_the_place_of_a_save_that_waits() {
    assert_eq!(after(&[Edited, Begun, Waited(1), Saved]), [Wait(1, LOOK)]);
}

#[test]
fn what_is_typed_during_a_request_is_saved_after_it() {
    let events = [Begun, Edited, Waited(2), Saved];
    assert_eq!(after(&events), [Wait(2, LOOK), Save]);
    let events = [Begun, Edited, Saved, Waited(2)];
    assert_eq!(after(&events), [Wait(2, LOOK), Save]);
}

#[test]
fn what_was_not_answered_is_tried_again_less_and_less_often() {
    let mut schedule = Schedule::default();
    let mut seconds = Vec::new();
    for _ in 0..7 {
        schedule.hear(Begun);
        let Wait(wait, milliseconds) = schedule.hear(UNANSWERED) else {
            panic!("no other try");
        };
        seconds.push(milliseconds / 1000);
        assert!(schedule.awaits_retry());
        assert_eq!(schedule.hear(Waited(wait)), Save);
        assert!(!schedule.awaits_retry());
    }
    assert_eq!(seconds, [4, 8, 15, 30, 60, 60, 60]);
    schedule.hear(Begun);
    schedule.hear(Saved);
    schedule.hear(Begun);
    assert!(matches!(schedule.hear(UNANSWERED), Wait(_, 4000)));
}

#[test]
fn the_server_says_how_long_to_wait() {
    for (asked, seconds) in [
        (0, 4),
        (4, 4),
        (5, 5),
        (600, 600),
        (86_401, 86_400),
        (u32::MAX, 86_400),
    ] {
        let events = [Begun, asked_to_wait(asked), Waited(2)];
        assert_eq!(after(&events), [Wait(2, seconds * 1000), Save], "{asked}");
    }
}

#[test]
fn typing_does_not_bring_the_next_try_forward_and_is_in_it() {
    let typing = [Begun, UNANSWERED, Edited, FieldLeft, Edited, Waited(2)];
    assert_eq!(after(&typing), [Wait(2, 4000), Save]);
}

#[test]
fn a_connection_that_is_back_brings_it_forward_unless_the_server_has_named_a_time() {
    let events = [Begun, UNANSWERED, Online, Waited(2)];
    assert_eq!(after(&events), [Wait(2, 4000), Save]);
    let events = [Begun, asked_to_wait(60), Online];
    assert_eq!(after(&events), [Wait(2, 60_000)]);
    assert_eq!(after(&[Online, Begun, REFUSED, Online]), []);
}

#[test]
fn a_button_and_a_page_that_is_hidden_try_at_once() {
    let pressed = [Begun, asked_to_wait(60), Begun, Waited(2), Saved];
    assert_eq!(after(&pressed), [Wait(2, 60_000)]);
    let hidden = [Begun, asked_to_wait(60), Now];
    assert_eq!(after(&hidden), [Wait(2, 60_000), Save]);
}

#[test]
fn a_sending_that_fails_is_not_tried_again_and_saves_go_on() {
    assert_eq!(after(&[Begun, Ended]), []);
    assert_eq!(
        after(&[Begun, Edited, Waited(2), Ended]),
        [Wait(2, LOOK), Save]
    );
}

#[test]
fn what_was_refused_waits_for_the_user() {
    assert_eq!(after(&[Begun, REFUSED, Edited, FieldLeft]), []);
    assert_eq!(after(&[Begun, Edited, REFUSED, Waited(2)]), [Wait(2, LOOK)]);
    assert_eq!(after(&[Begun, REFUSED, Edited, Now]), [Save]);
    let pressed = [Begun, REFUSED, Begun, Saved, Edited];
    assert_eq!(after(&pressed), [Wait(3, LOOK)]);
}

/// Whatever happens, in whatever order, no second request begins, and no text is forgotten.
#[test]
fn every_order_of_events_ends_with_everything_saved() {
    let mut seed = 7_u32;
    let mut draw = move |most: u32| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) % most
    };
    for _ in 0..10_000 {
        let (mut schedule, mut waits) = (Schedule::default(), Vec::new());
        let (mut typed, mut sent, mut kept) = (0_u32, 0_u32, 0_u32);
        let mut busy = false;
        for turn in 0..60 {
            let event = match draw(7) {
                _ if turn >= 40 && busy => Saved,
                _ if turn >= 40 => waits.pop().map_or(Now, Waited),
                0 | 1 => {
                    typed += 1;
                    Edited
                }
                2 => FieldLeft,
                3 if busy => [UNANSWERED, asked_to_wait(9)][draw(2) as usize],
                4 if busy => Saved,
                5 => Online,
                _ => waits.pop().map_or(FieldLeft, Waited),
            };
            if event == Saved {
                kept = sent;
            }
            busy = busy && event != Saved && !matches!(event, Event::Failed(_));
            match schedule.hear(event) {
                Action::Nothing => {}
                Wait(wait, _) => waits.push(wait),
                Save => {
                    assert!(!busy, "a second request");
                    (busy, sent) = (true, typed);
                    schedule.hear(Begun);
                }
            }
        }
        assert_eq!(kept, typed);
    }
}
