package verbatim.home;

/** Opens archives; the program's one composition root implements it, so that drivers need not know how parts are made. */
public interface Opener {
    /** Opens the archive in this folder, making the folder when missing. */
    Archive open(Home home, Config config);
}
