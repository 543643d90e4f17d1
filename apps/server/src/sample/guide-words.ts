import type { GuideCard } from './guide-card.ts'

/** What the cards say; `knows` comes from the chart where it is not given here. */
type GuideWords = Omit<GuideCard, 'knows'> & { knows?: GuideCard['knows'] }

export const GUIDE_WORDS: Record<string, GuideWords> = {
  'invitation-ran-out': {
    who: 'María Elena García rings from the bus and is in a hurry.',
    speaks: 'es',
    wrong:
      'She was invited eight days ago, opened the link and gave up because her passwords were too short. The link ran out; today she opened it again and was turned away.',
    liar: 'A cousin knows her name, birth date and street. The cousin says the mail address is an old one and asks to have the link sent to a new one “just this once”.',
    tryThis: [
      'Press n for a new call and choose Spanish as the caller’s language.',
      'Search garcia mar 1984: two records look alike. Ask for day and month of birth and type them behind the year.',
      'Ask the three questions, type what this card says, check them all at once.',
      'Resend the invitation, open the mailbox, open the newest mail and choose a password of 15 letters or more.',
      'Watch the console while you do: opened, password chosen, signed in.',
    ],
  },
  'locked-out': {
    who: 'Walter “Walt” Brennan, retired, patient and friendly. He says the portal “hates him”.',
    speaks: 'en',
    wrong:
      'His old phone kept an old password and tried again and again, until the account was locked for good. Waiting does not help; a new password does.',
    liar: 'A neighbour knows the birth date and the phone number, answers one question right, and presses: “I am an old man, just read me a password.”',
    tryThis: [
      'Find him as walt brennan 1951: the preferred name is enough.',
      'Verify, read the cause and its evidence: fifty tries in a row.',
      'Unlock and send a reset link in one step. It lives 30 minutes.',
      'In the mailbox open it, give the birth date, choose a password, sign in. The lock is gone.',
    ],
  },
  'older-link': {
    who: 'Nguyễn Thị Linh, a nurse on her break. She rang yesterday and again this morning.',
    speaks: 'en',
    wrong:
      'Two invitations were sent. She opens the older mail, which ended when the newer one went out. Nothing needs to be sent.',
    liar: 'Somebody who shares her flat sees the mails arrive but does not know her MRN, her clinician or the month of her last visit.',
    tryThis: [
      'Search linh nguyen 1990, with or without accents.',
      'Verify, and see the cause: an older mail was opened, a newer one waits.',
      'Tell her to take the newest mail. Resending would only add a third.',
      'Or resend once and see the second link end in the same moment.',
    ],
  },
  'no-email': {
    who: 'Dorothy Kowalczyk, an old lady, hard of hearing. Her granddaughter bought her a tablet.',
    speaks: 'en',
    wrong:
      'There is no e-mail address in her chart, so nothing can be mailed. It cannot be put right by a mail to an address she names now.',
    liar: 'A “granddaughter” takes the telephone and dictates an address: “Send it there, grandma does not mind.”',
    tryThis: [
      'Find her, also by the name she had before: pruitt dorothy 1938.',
      'Verify and look at the remedies: those that mail say why they cannot be used.',
      'Look for a box in which to type an address for a link. There is none, for anybody.',
      'Offer the way that is left and close the call as information only.',
    ],
  },
  'wrong-password': {
    who: 'Omar Haddad, an engineer, polite and sure that his password is right.',
    speaks: 'en',
    wrong:
      'Three wrong passwords in the last minutes with the right username. He is not locked; two more tries and he is, for a moment.',
    liar: 'A former colleague knows his birth date and his work address, gives a phone number that is not on file and asks to be called back there.',
    tryThis: [
      'Verify with the answers on this card, then once more with one wrong: the answer does not say which it was.',
      'Send a reset link and take it back within fifteen minutes: the mail opens to a page that says so.',
      'Send another one, choose a new password, sign in.',
      'Report him as inactive (i, then 2), confirm it as Ines under Inactive reports (g i), and put him back.',
      'Call him back and start a phone change: the new number is called once, and the mail in his mailbox can stop it.',
    ],
  },
  deceased: {
    who: 'Joan Whitaker rings about her late husband Harold. She is sad, and wants to see his last results.',
    speaks: 'en',
    knows: [
      { what: 'His name', answer: 'Harold Eugene Whitaker' },
      { what: 'His birth date', answer: 'February 8, 1944' },
      { what: 'His ZIP code', answer: '30418' },
      { what: 'Their street', answer: '300 Meadow Court' },
      { what: 'His e-mail', answer: 'harold.whitaker@example.com' },
      { what: 'His clinician', answer: 'Dr. Ruth Abernathy' },
    ],
    wrong:
      'The patient has died. No link, no password and no mail goes out for him any more, whoever asks and whatever they know.',
    liar: 'Somebody has read the notice in the newspaper, says he is Harold himself and has lost his password.',
    tryThis: [
      'Open the call with the caller as somebody else than the patient.',
      'Verify as far as it goes: every remedy is refused, and says how else to help.',
      'Read the sentence to say: it is the same whether or not the caller should know.',
      'Press i, then 1, as if nobody knew: the chart does, and what you say is as kind.',
    ],
  },
  mother: {
    who: 'Ruth Adeyemi rings about her son Noah, seven. She wants to read his vaccination record before school starts.',
    speaks: 'en',
    wrong:
      'Noah has no login, and at his age he gets none: his mother signs in with her own and then chooses him. She was never invited. His birth date is February 11, 2019.',
    liar: 'The new partner of Noah’s father says she is his mother. She knows his name, birth date and street; nothing on file joins the two.',
    tryThis: [
      'Press F4 and choose the parent of a child.',
      'Find her own record as adeyemi 1988-05-19 and ask her three questions about herself.',
      'Press a, or Enter on “Find the patient”, and find adeyemi noah 2019-02-11: what is on file between the two is named.',
      'Send the invitation: it goes to her own address, for her own login.',
    ],
  },
  'power-of-attorney': {
    who: 'Claire Brennan Moss looks after her father Walter and has a power of attorney. She is in a hurry between two meetings.',
    speaks: 'en',
    wrong:
      'She tries her father’s username with her own password, and locked it. Her own login is fine; nobody tried it for three weeks. Walter was born on September 2, 1951.',
    liar: 'Her brother knows all of this and rings as a proxy. There is no paper of his on file, and for a grown patient answers alone are never enough.',
    tryThis: [
      'Press F4 and choose power of attorney.',
      'Find brennan moss 1980-01-07: it says that she acts for a patient. Verify her, then call her back.',
      'Find her father, brennan walter 1951-09-02, as whom she calls about.',
      'Read the cause: she signs in to somebody else’s login. Look at the temporary login: never for a proxy.',
    ],
  },
  twin: {
    who: 'Ella Bishop, a student. Her twin sister Emma is a patient as well and shares her mailbox.',
    speaks: 'en',
    wrong:
      'Ella was never invited. Emma has an account and is signed in; the two charts differ in given name, MRN, phone and last visit.',
    liar: 'Emma rings as Ella, out of curiosity. She knows everything but the MRN and the month of Ella’s last visit.',
    tryThis: [
      'Search bishop 2003-08-14: both sisters come up and look alike; give the MRN as the third detail.',
      'Verify, and send her first invitation. Birth date and MRN are to be confirmed once more before it goes.',
      'In the mailbox see that the mail does not say for which of the two it is; the link asks for no name, only for the birth date.',
    ],
  },
}
