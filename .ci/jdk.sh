# Sourced by ./verbatim and ./check. Sets JDK to the home of a JDK 25 or newer, or leaves it empty.

java_major() { # HOME: the major version of the Java in HOME; 0 when there is none
    if [ -r "$1/release" ]; then
        sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
    elif [ -x "$1/bin/java" ]; then
        "$1/bin/java" -version 2>&1 | sed -n '1s/.*"\([0-9]*\).*/\1/p'
    else
        echo 0
    fi
}

fits() { # HOME: whether it is a JDK that builds and runs Verbatim
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    major=$(java_major "$1")
    [ "${major:-0}" -ge 25 ] 2>/dev/null
}

find_jdk() {
    JDK=
    if [ -n "${JAVA_HOME:-}" ] && fits "$JAVA_HOME"; then
        JDK=$JAVA_HOME
        return
    fi
    on_path=$(command -v java 2>/dev/null || true)
    if [ -n "$on_path" ]; then
        real=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
        candidate=${real%/bin/java}
        if fits "$candidate"; then
            JDK=$candidate
            return
        fi
    fi
    for candidate in /usr/lib/jvm/* /usr/lib64/jvm/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
        "$HOME"/.jdks/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
        if fits "$candidate"; then
            JDK=$candidate
            return
        fi
    done
}

no_jdk() { # PROGRAM: says what is missing
    echo "$1: JDK 25 or newer is missing (looked at JAVA_HOME, the java on PATH, /usr/lib/jvm, /Library/Java, SDKMAN and Homebrew)." \
        "Install one, for example Eclipse Temurin 25, or set JAVA_HOME to it." >&2
    if [ -n "${JAVA_HOME:-}" ]; then
        echo "$1: JAVA_HOME is $JAVA_HOME, which holds version $(java_major "$JAVA_HOME")." >&2
    fi
}

# What Maven's own libraries make newer JDKs warn about is nobody's concern here.
MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
export MAVEN_OPTS
