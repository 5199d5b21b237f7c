; Wraps dist\sendnet-desktop, which PyInstaller made on Windows, as an installer for one person.
; Asks for no administrator: a school's laptop seldom has one to hand. From the top of the project:
;   makensis /DVERSION=0.1.0 packaging\windows\sendnet.nsi

Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user

!include "MUI2.nsh"

!ifndef VERSION
  !error "Say which version this is: /DVERSION=0.1.0"
!endif

!define NAME "SENDnet Desktop"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\SENDnetDesktop"

!define CLASSES "Software\Classes"

; What double-clicking a file does: this program shows it, where no other program of the person's has it already.
!macro Associate EXTENSION KIND WORDS
  WriteRegStr HKCU "${CLASSES}\${KIND}" "" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${KIND}\DefaultIcon" "" '"$INSTDIR\${NAME}.exe",0'
  WriteRegStr HKCU "${CLASSES}\${KIND}\shell\open\command" "" '"$INSTDIR\${NAME}.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "${KIND}" ""
!macroend

!macro Dissociate EXTENSION KIND
  DeleteRegKey HKCU "${CLASSES}\${KIND}"
  DeleteRegValue HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "${KIND}"
!macroend

; Explorer looks again at what opens what: SHCNE_ASSOCCHANGED.
!macro TellExplorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Name "${NAME}"
OutFile "..\..\dist\sendnet-desktop-${VERSION}-setup.exe"
BrandingText "${NAME} ${VERSION}"

!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\SENDnet Desktop.exe"
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Always there, whatever /D= says: installing and removing empty this folder.
Function .onInit
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
FunctionEnd

Section "Install"
  ; An older version's files must not linger among the new ones.
  RMDir /r "$INSTDIR"
  SetOutPath "$INSTDIR"
  File /r "..\..\dist\sendnet-desktop\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\SENDnet Desktop.exe"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro Associate ".bundle" "SENDnet.Bundle" "SENDnet bundle"
  !insertmacro Associate ".join" "SENDnet.JoinRequest" "SENDnet join request"
  !insertmacro TellExplorer
SectionEnd

; What people wrote is in their profile, not here, and outlives the program.
Section "Uninstall"
  RMDir /r "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro Dissociate ".bundle" "SENDnet.Bundle"
  !insertmacro Dissociate ".join" "SENDnet.JoinRequest"
  !insertmacro TellExplorer
SectionEnd
